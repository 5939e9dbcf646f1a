export { default as QuoteCard } from './QuoteCard.svelte';
export type { QuoteCardProps, QuoteLength, QuoteSource } from './types.ts';
