import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiReport, REPORT } from '../../scripts/api-report.js';

const report = apiReport();

it('the public surface is the one that was reviewed: `npm run api` writes it anew', () => {
	expect(report).toBe(readFileSync(REPORT, 'utf8'));
});

it('no public type is `any`', () => {
	expect(report.split('\n').filter((line) => /(?<!\w)any(?!\w)/.test(line))).toEqual([]);
});
