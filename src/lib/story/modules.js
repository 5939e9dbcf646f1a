// Empty: an import of this file brings the types of modules.d.ts to everyone who imports `svelte-contrail/story`.
export {};
