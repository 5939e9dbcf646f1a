import report from '../api.json';

/** The report that `npm run docs:api` makes from the library's sources. */
export interface Api {
	components: ApiComponent[];
	entries: { entry: string; exports: ApiExport[] }[];
	/** The declaration of each type, by name. */
	types: Record<string, string>;
	errors: { number: string; message: string; file: string }[];
	theme: { name: string; light: string; dark?: string }[];
	/** The fields of a story file, the file itself first. */
	story: { path: string; doc: string; fields: StoryField[] }[];
}

export interface StoryField {
	name: string;
	type: string;
	doc: string;
	required: boolean;
	example?: string;
}

export interface ApiComponent {
	name: string;
	slug: string;
	entry: string;
	summary: string;
	props: ApiProp[];
	/** The attributes that the component passes to its root, e.g. `HTMLAttributes<HTMLElement>`. */
	rest?: string;
	types: string[];
	hooks: { names: string[]; attributes: string[]; properties: { name: string; fallback?: string }[] };
}

export interface ApiProp {
	name: string;
	type: string;
	doc: string;
	required: boolean;
	default?: string;
	bindable?: boolean;
	kind?: string;
}

export interface ApiExport {
	name: string;
	kind: string;
	code: string;
	doc: string;
}

export const api: Api = report;
