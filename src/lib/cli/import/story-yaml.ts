import { Document, isCollection, isScalar, stringify, visit, type ScalarTag } from 'yaml';
import type { Assembled } from './assemble.ts';

/** Characters that end a line somewhere, or that no comment should hold. */
const UNFIT = /[\p{Cc}\u2028\u2029\s]+/gu;

/** Numbers or ids that stand between brackets. */
class ShortList {
	readonly items: readonly unknown[];

	constructor(items: readonly unknown[]) {
		this.items = items;
	}
}

/** The library puts a space inside brackets where it puts one inside braces; stories have them inside braces alone. */
const shortList: ScalarTag = {
	tag: 'tag:yaml.org,2002:seq',
	default: true,
	identify: (value) => value instanceof ShortList,
	resolve: (text) => text,
	stringify: ({ value }) => `[${(value as ShortList).items.map((item) => stringify(item).trim()).join(', ')}]`
};

/**
 * A story as the text of its file: views and places on a line each, and above a step, as a comment, what was left out
 * of it.
 *
 * @param head lines that stand at the top as comments
 */
export function storyYaml({ story, left }: Assembled, head: readonly string[]): string {
	const document = new Document(story, {
		aliasDuplicateObjects: false,
		customTags: (tags) => [...tags, shortList]
	});
	document.commentBefore = head.map((line) => ` ${line}`).join('\n');
	for (const table of ['places', 'views'] as const) {
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
			const out = left.get(id)?.map((what) => ` Left out: ${what.replace(UNFIT, ' ').trim()}`);
			if (out && isCollection(step)) step.commentBefore = out.join('\n');
		}
	}
	return document.toString({ lineWidth: 0, blockQuote: 'literal', singleQuote: true });
}

function inOneLine(node: unknown): void {
	if (isCollection(node)) node.flow = true;
}
