import { DEV } from 'esm-env';

const MESSAGES = {
	290: (view: string) => `The story has no view “${view}”. Name it under \`views\`.`
} as const;

/** What is wrong with a story's data in the code around it. A production build keeps the number and what it is about. */
export const storyError = (code: keyof typeof MESSAGES, detail: string): Error =>
	new Error(`${DEV ? MESSAGES[code](detail) : detail} (contrail-${code})`);
