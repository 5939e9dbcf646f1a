const KEY = 'contrail-studio-draft';

/** A text that is being written: it outlives the page. */
export interface Draft {
	story: string;
	/** The field's path, joined. */
	path: string;
	text: string;
	/** What the file held when the writing began. */
	before: string;
}

export function keepDraft(draft: Draft): void {
	sessionStorage.setItem(KEY, JSON.stringify(draft));
}

export function dropDraft(): void {
	sessionStorage.removeItem(KEY);
}

/** The text of a story that was being written when the page was left. */
export function takeDraft(story: string): Draft | undefined {
	const kept = sessionStorage.getItem(KEY);
	const draft = kept === null ? undefined : (JSON.parse(kept) as Draft);
	return draft?.story === story ? draft : undefined;
}
