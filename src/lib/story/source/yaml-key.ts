/** A name as a field of a YAML file. The name of a flight or aircraft may look like a number. */
export const yamlKey = (name: string): string =>
	/^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w.-]*$/i.test(name) ? name : JSON.stringify(name);
