/// <reference types="./lib/vite/modules.d.ts" />

declare global {
	namespace App {
		interface Error {
			message: string;
		}
	}
}

export {};
