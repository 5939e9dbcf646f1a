import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { fieldsOf, isOptional } from '../schema/introspection.ts';
import { view as viewSchema, viewKinds } from '../schema/view-schema.ts';
import type { Cursor } from '../source/cursor.ts';

type ViewKind = keyof typeof viewKinds;
const kinds = Object.keys(viewKinds) as ViewKind[];

/** Reports fields of a view that do not go together, in the words of a designer: the schema alone says that none fits. */
export function checkView(view: Cursor, diagnostics: Diagnostics): void {
	const has = (name: string) => view.get(name).value !== undefined;
	const report = (what: string, { nameRange } = view) => diagnostics.add(232, nameRange, { what });
	const [kind, second] = kinds.filter(has);
	if (second) return report(`has both "${kind}" and "${second}"`);
	// A mistyped name is reported as such; it may be the field that is missing.
	if (view.entries().some(([name]) => !Object.hasOwn(fieldsOf(viewSchema) ?? {}, name))) return;
	if (!kind) return report(has('zoom') ? 'has a "zoom" and no "center"' : 'does not say what it shows');
	const { entries } = viewKinds[kind];
	for (const [name, field] of Object.entries(entries)) {
		if (!isOptional(field) && !has(name)) report(`has no "${name}"`);
	}
	for (const [name, cursor] of view.entries()) {
		if (Object.hasOwn(entries, name)) continue;
		const owner = kinds.find((other) => Object.hasOwn(viewKinds[other].entries, name));
		report(`with "${kind}" has no "${name}": it belongs to "${owner}"`, cursor);
	}
}
