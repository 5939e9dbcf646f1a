import { describe, expect, it } from 'vitest';
import { project, toScreen } from '../../src/lib/geo/index.ts';
import type { WorldPoint } from '../../src/lib/geo/index.ts';
import { pathData, projectPoints, visibleRuns } from '../../src/lib/map/camera/projected-line.ts';
import {
	pointStyle,
	pathTransform,
	WORLD_UNITS,
	type Viewport
} from '../../src/lib/map/camera/projection.ts';

const size = { width: 1200, height: 800 };
const center = project([-30, 35]);
const flat: Viewport = { camera: { center, zoom: 3 }, size, live: true };
const turned: Viewport = { ...flat, camera: { center, zoom: 3, bearing: 90 } };

/** A map that shows the western half of the world, in hundredths of its width. */
const projected: Viewport = { ...flat, project: ([x, y]) => (x < 0.5 ? [x * 100, y * 100] : undefined) };

describe('a turned map', () => {
	it('has east at its top', () => {
		const [x, y] = toScreen(project([-20, 35]), turned.camera, size);
		expect(x).toBeCloseTo(600, 6);
		expect(y).toBeLessThan(400);
	});

	it('places paths where it places points', () => {
		const [, x, y, angle, scale] = /translate\((.+) (.+)\) rotate\((.+)\) scale\((.+)\)/
			.exec(pathTransform(turned))!
			.map(Number) as [number, number, number, number, number];
		const [px, py] = project([12, 48]).map((value) => value * WORLD_UNITS * scale) as [number, number];
		const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
		const [expectedX, expectedY] = toScreen(project([12, 48]), turned.camera, size);
		expect(x + px * cos - py * sin).toBeCloseTo(expectedX, 6);
		expect(y + px * sin + py * cos).toBeCloseTo(expectedY, 6);
	});
});

describe('a projected map', () => {
	const line: WorldPoint[] = [
		[0.1, 0.1],
		[0.2, 0.1],
		[0.6, 0.1],
		[0.3, 0.2],
		[0.4, 0.2]
	];

	it('has its paths in its own units, broken behind the horizon', () => {
		expect(pathData(visibleRuns(projectPoints(line, projected)))).toBe('M10 10L20 10M30 20L40 20');
		expect(pathTransform(projected)).toBe('');
	});

	it('shows no label behind the horizon', () => {
		expect(pointStyle([0.2, 0.3], projected)).toBe('translate: 20.00px 30.00px');
		expect(pointStyle([0.7, 0.3], projected)).toBe('display: none');
	});
});
