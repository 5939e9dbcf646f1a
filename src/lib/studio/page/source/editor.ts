import {
	autocompletion,
	completionKeymap,
	defaultKeymap,
	drawSelection,
	EditorState,
	EditorView,
	HighlightStyle,
	history,
	historyKeymap,
	hoverTooltip,
	indentUnit,
	keymap,
	lineNumbers,
	lintGutter,
	setDiagnostics,
	syntaxHighlighting,
	tags,
	Transaction,
	yaml,
	type CompletionContext,
	type CompletionResult
} from './code-mirror.ts';
import type { Diagnostic } from '../../../edit/index.ts';
import { explanationAt, suggestionsAt } from './suggestions.ts';

export interface EditorOptions {
	/** In it the editor may have styles of its own, also under a strict policy. */
	root: ShadowRoot;
	text: string;
	/** What it is called. */
	label: string;
	/** The fields of the file, as they were last read. */
	data: () => unknown;
	/** Is called when the text is another, by the hand of whoever writes. */
	onwrite: (text: string) => void;
	/** Is called when the cursor is at another place, by the same hand. */
	onmove: (offset: number) => void;
}

/** What is wrong in a line. */
export type LineProblem = Pick<Diagnostic, 'message' | 'fix' | 'line'> & { severity?: 'error' | 'warning' };

export interface Editor {
	/** Puts another text in place of a part of it; the cursor stays where it is. */
	change(edit: { from: number; to: number; insert: string }): void;
	/** Marks lines. */
	mark(problems: readonly LineProblem[]): void;
	/** Brings a line into sight. */
	show(offset: number): void;
	readonly hasFocus: boolean;
	destroy(): void;
}

/** Its colours are the studio's, which follow the scheme of the page. */
const THEME = EditorView.theme({
	'&': {
		height: '100%',
		color: 'var(--studio-ink)',
		backgroundColor: 'var(--studio-paper)',
		fontSize: '13px'
	},
	'&.cm-focused': { outline: '2px solid var(--studio-accent)' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
		background: 'color-mix(in srgb, var(--studio-accent) 30%, transparent)'
	},
	'.cm-cursor': { borderLeftColor: 'var(--studio-ink)' },
	'.cm-scroller': { overflow: 'auto', fontFamily: 'ui-monospace, monospace' },
	'.cm-gutters': {
		color: 'var(--studio-quiet)',
		backgroundColor: 'var(--studio-paper)',
		borderColor: 'var(--studio-rule)'
	},
	'.cm-tooltip': {
		maxWidth: '26rem',
		padding: '0.25rem',
		color: 'var(--studio-ink)',
		backgroundColor: 'var(--studio-paper)',
		borderColor: 'var(--studio-rule)'
	},
	'.cm-tooltip-autocomplete ul li[aria-selected]': {
		color: 'var(--studio-paper)',
		backgroundColor: 'var(--studio-accent)'
	}
});

const COLORS = [
	{ tag: tags.propertyName, color: 'var(--studio-accent)' },
	{ tag: tags.comment, color: 'var(--studio-quiet)', fontStyle: 'italic' }
];

/** Puts an editor for a story file into a page. */
export function openEditor({ root, text, label, data, onwrite, onmove }: EditorOptions): Editor {
	const isOwn = (transaction: Transaction): boolean => transaction.annotation(Transaction.remote) !== true;
	const view = new EditorView({
		root,
		parent: root,
		state: EditorState.create({
			doc: text,
			extensions: [
				lineNumbers(),
				lintGutter(),
				history(),
				drawSelection(),
				yaml(),
				indentUnit.of('  '),
				syntaxHighlighting(HighlightStyle.define(COLORS)),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': label }),
				autocompletion({ override: [(context) => complete(context, data())], icons: false }),
				hoverTooltip((current, position) => {
					const found = explanationAt(current.state.doc.toString(), position, data());
					if (!found) return null;
					const dom = document.createElement('div');
					dom.textContent = `${found.name}: ${found.explanation}`;
					return { pos: position, create: () => ({ dom }) };
				}),
				// Tab stays the way out.
				keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
				EditorView.updateListener.of(({ transactions, docChanged, selectionSet, state }) => {
					if (!transactions.some(isOwn)) return;
					if (docChanged) onwrite(state.doc.toString());
					else if (selectionSet) onmove(state.selection.main.head);
				}),
				THEME
			]
		})
	});
	// It scrolls by keys too.
	view.scrollDOM.tabIndex = 0;
	return {
		change: (changes) =>
			view.dispatch({
				changes,
				annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)]
			}),
		mark(problems) {
			const { doc } = view.state;
			const all = problems.map(({ line, message, fix, severity = 'error' }) => {
				const { from, to } = doc.line(Math.max(1, Math.min(line, doc.lines)));
				return { from, to, severity, message: `${message}. ${fix}` };
			});
			view.dispatch(setDiagnostics(view.state, all));
		},
		show(offset) {
			const at = Math.min(offset, view.state.doc.length);
			view.dispatch({
				effects: EditorView.scrollIntoView(at, { y: 'center' }),
				annotations: Transaction.remote.of(true)
			});
		},
		get hasFocus() {
			return view.hasFocus;
		},
		destroy: () => view.destroy()
	};
}

function complete({ state, pos, explicit }: CompletionContext, data: unknown): CompletionResult | null {
	const { written, suggestions } = suggestionsAt(state.doc.toString(), pos, data);
	if (suggestions.length === 0 || (written === '' && !explicit)) return null;
	return {
		from: pos - written.length,
		options: suggestions.map(({ label, text, explanation }) => ({ label, apply: text, info: explanation }))
	};
}
