/**
 * An address that a page may link to: of http, https or mail, or of the page's own site where it begins with `#`, `?` or `/`.
 * Nothing may come before the scheme, as browsers skip blanks and control characters in front of `javascript:`.
 *
 * @returns undefined for any other, which is to stand as plain text
 */
export const linkTo = (address?: string): string | undefined =>
	/^(https?:|mailto:|[#?/](?![/\\]))/i.test(address ?? '') ? address : undefined;
