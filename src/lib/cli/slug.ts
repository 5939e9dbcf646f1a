/** Words as a part of an address: small letters, digits and hyphens; empty where there is none of them. */
export function slugOf(words: string): string {
	return words
		.normalize('NFD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
