/** True for addresses that a story may link to: never `javascript:`, `data:` or another page of the same site. */
export function isAllowed(href: string): boolean {
	return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(href) || /^mailto:[^\s@]+@[^\s@]+$/i.test(href);
}
