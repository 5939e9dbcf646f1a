import { describe, expect, it } from 'vitest';
import { peersOf } from '../../scripts/peers.js';
import figures from '../../src/routes/docs/figures.json' with { type: 'json' };

const of = (median: number | null) => ({ median });

const run = {
	date: '2026-11-29',
	quick: false,
	machine: { cores: 2, chromium: '156.0.8078.73' },
	contestants: {
		contrail: {
			versions: { 'svelte-contrail': '0.1.0' },
			figures: {
				'scroll/desktop': { script: of(70.4), bytesData: of(203_277) },
				'scroll/mobile': { script: of(117.3) },
				'html/desktop': { map: of(1) }
			}
		},
		vanilla: {
			versions: { scrollama: '3.2.0' },
			figures: {
				'scroll/desktop': { script: of(69.3), bytesData: of(65_210) },
				'html/desktop': { map: of(0) }
			}
		}
	}
};

describe('a run of the bench of peers', () => {
	const peers = peersOf(run);

	it('says when, where and how often it was measured', () => {
		expect(peers.head[0]).toBe('2026-11-29, 2 cores, Chromium 156, medians of five; 1280 / 390 px');
		expect(peersOf({ ...run, quick: true }).head[0]).toContain('one round');
		expect(peers.rows[0]).toEqual(['Version', '0.1.0', '–', '–', '3.2.0']);
	});

	it('shows both screens, what is missing, and also where we lose', () => {
		expect(peers.rows).toContainEqual([
			'Script while scrolling, ms a second',
			'70 / 117',
			'– / –',
			'– / –',
			'69 / –'
		]);
		expect(peers.rows).toContainEqual(['Map data of a whole visit, kB', '203', '–', '–', '65']);
		expect(peers.rows).toContainEqual(['A map without JavaScript', 'yes', '–', '–', 'no']);
	});

	it('leaves out what was not measured at all', () => {
		expect(peers.rows).toHaveLength(4);
	});

	it('is shown in the docs in the same shape', () => {
		expect(figures.peers.source).toBe(peers.source);
		expect(figures.peers.head.slice(1)).toEqual(peers.head.slice(1));
		for (const row of figures.peers.rows) expect(row).toHaveLength(peers.head.length);
	});
});
