/** A frame needs no script of Svelte's: the page is the server's, and one small script tells its height. */
export const csr = false;
