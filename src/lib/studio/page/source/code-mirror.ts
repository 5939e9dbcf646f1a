// All that the studio uses of CodeMirror. When the package is built this file is bundled with it, so that it is no dependency.
export { autocompletion, completionKeymap } from '@codemirror/autocomplete';
export type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
export { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
export { yaml } from '@codemirror/lang-yaml';
export { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
export { lintGutter, setDiagnostics } from '@codemirror/lint';
export { EditorState, Transaction } from '@codemirror/state';
export { drawSelection, EditorView, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
export { tags } from '@lezer/highlight';
