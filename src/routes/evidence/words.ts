import type { Language } from '../languages.ts';

/** How sure a claim is. */
export const sureties = [
	'known',
	'reported',
	'source',
	'recorded',
	'published',
	'study',
	'estimate',
	'rumour',
	'counted',
	'ours'
] as const;

export type Surety = (typeof sureties)[number];

const english = {
	title: 'How it is known',
	lead: 'Every figure, flight, chart and quotation of the story, in its order: who says so, when it was so, how sure it is, and what is not known.',
	back: 'To the story',
	opening: 'The opening',
	columns: {
		says: 'What the story says',
		when: 'When',
		source: 'Source',
		sure: 'How sure',
		unknown: 'Not known, and notes'
	},
	known: 'known',
	reported: 'reported',
	source: 'from people who spoke to reporters',
	recorded: 'in a public record',
	published: 'a published figure',
	study: 'measured in a study',
	estimate: 'an estimate',
	rumour: 'a rumour',
	counted: 'counted by reporters',
	ours: 'counted by us',
	exact: 'the words as they were printed',
	drawn: 'drawn from the figures of this row',
	noLine: 'named, no line drawn',
	legs: { tracked: 'tracked', reported: 'reported', inferred: 'inferred by us' }
};

export type EvidenceWords = typeof english;

const spanish: EvidenceWords = {
	title: 'Cómo se sabe',
	lead: 'Cada cifra, vuelo, gráfico y cita del relato, en su orden: quién lo dice, de cuándo es, hasta qué punto es seguro y qué no se sabe.',
	back: 'Al relato',
	opening: 'El comienzo',
	columns: {
		says: 'Lo que dice el relato',
		when: 'Cuándo',
		source: 'Fuente',
		sure: 'Certeza',
		unknown: 'Lo que no se sabe, y notas'
	},
	known: 'conocido',
	reported: 'según lo publicado',
	source: 'de personas que hablaron con periodistas',
	recorded: 'en un registro público',
	published: 'una cifra publicada',
	study: 'medido en un estudio',
	estimate: 'una estimación',
	rumour: 'un rumor',
	counted: 'contado por periodistas',
	ours: 'contado por nosotros',
	exact: 'traducido de las palabras impresas en inglés',
	drawn: 'dibujado a partir de las cifras de esta fila',
	noLine: 'nombrado, sin línea',
	legs: { tracked: 'rastreado', reported: 'según fuentes', inferred: 'deducido por nosotros' }
};

export const evidenceWords: Record<Language['lang'], EvidenceWords> = { en: english, es: spanish };
