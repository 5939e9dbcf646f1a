import { isRecord } from './cursor.ts';

/**
 * Whether plain data is equal.
 *
 * @param isSameValue whether texts, numbers and the like are
 */
export function isSame(
	a: unknown,
	b: unknown,
	isSameValue: (a: unknown, b: unknown) => boolean = Object.is
): boolean {
	if (Object.is(a, b)) return true;
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((item, index) => isSame(item, b[index], isSameValue));
	if (!isRecord(a) || !isRecord(b)) return isSameValue(a, b);
	const names = Object.keys(a);
	return (
		names.length === Object.keys(b).length &&
		names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name], isSameValue))
	);
}
