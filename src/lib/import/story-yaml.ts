import { Document, isCollection, isScalar, stringify, visit, type ScalarTag } from 'yaml';
import type { Assembled } from './assemble.ts';

/** Characters that end a line in some programs, or that no comment should hold. */
const UNFIT = /[\p{Cc}\u2028\u2029\s]+/gu;

/** Numbers or ids in brackets. */
class ShortList {
	readonly items: readonly unknown[];

	constructor(items: readonly unknown[]) {
		this.items = items;
	}
}

/** The library puts a space inside brackets if it puts one inside braces. Stories have spaces inside braces alone. */
const shortList: ScalarTag = {
	tag: 'tag:yaml.org,2002:seq',
	default: true,
	identify: (value) => value instanceof ShortList,
	resolve: (text) => text,
	stringify: ({ value }) => `[${(value as ShortList).items.map((item) => stringify(item).trim()).join(', ')}]`
};

/**
 * Writes a story as the text of its file, with each view and place on one line. A comment above a step names what the
 * import left out of it.
 *
 * @param comment the lines of the comment at the top
 */
export function storyYaml({ story, omissions }: Assembled, comment: readonly string[]): string {
	const document = new Document(story, {
		aliasDuplicateObjects: false,
		customTags: (tags) => [...tags, shortList]
	});
	document.commentBefore = comment.map((line) => ` ${line}`).join('\n');
	for (const table of ['places', 'lines', 'markers', 'views'] as const) {
		for (const id of Object.keys(story[table] ?? {})) inOneLine(document.getIn([table, id], true));
	}
	inOneLine(document.getIn(['opening'], true));
	visit(document, {
		Seq(_, { items }) {
			if (items.every(isScalar)) return document.createNode(new ShortList(items.map(({ value }) => value)));
			return undefined;
		}
	});
	for (const [at, { steps }] of story.chapters.entries()) {
		for (const [index, { id }] of steps.entries()) {
			const step = document.getIn(['chapters', at, 'steps', index], true);
			inOneLine(document.getIn(['chapters', at, 'steps', index, 'styleLayers'], true));
			const lines = omissions.get(id)?.map((what) => ` Left out: ${what.replace(UNFIT, ' ').trim()}`);
			if (lines && isCollection(step)) step.commentBefore = lines.join('\n');
		}
	}
	return document.toString({ lineWidth: 0, blockQuote: 'literal', singleQuote: true });
}

function inOneLine(node: unknown): void {
	if (isCollection(node)) node.flow = true;
}
