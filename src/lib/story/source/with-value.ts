import { isRecord } from './cursor.ts';
import type { Path } from './path.ts';

/** Data with a value at a path. What does not lie on the way there stays the same object. */
export function withValue(data: unknown, path: Path, value: unknown): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return value;
	if (typeof key === 'number' && !isRecord(data)) {
		const list = Array.isArray(data) ? [...(data as unknown[])] : [];
		list[key] = withValue(list[key], rest, value);
		return list;
	}
	const record = isRecord(data) ? data : {};
	return { ...record, [key]: withValue(record[key], rest, value) };
}

/** Data without what stands at a path. */
export function withoutValue(data: unknown, path: Path): unknown {
	const [key, ...rest] = path;
	if (Array.isArray(data)) {
		const list = data as unknown[];
		if (rest.length === 0) return list.filter((_, index) => index !== key);
		return list.map((item, index) => (index === key ? withoutValue(item, rest) : item));
	}
	const { [key!]: inner, ...others } = data as Record<string, unknown>;
	return rest.length === 0 ? others : { ...(data as object), [key!]: withoutValue(inner, rest) };
}
