/** An iframe needs no script of Svelte's: the server's page is complete, and one small script reports its height. */
export const csr = false;
