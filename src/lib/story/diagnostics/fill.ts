/** A text with its `{parameters}` filled in. */
export function fill(template: string, parameters: Readonly<Record<string, string | number>>): string {
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
