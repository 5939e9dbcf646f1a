import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { motion, MotionSwitch } from '../../src/lib/scroll/index.ts';
import Story from './fixtures/ScrollStory.svelte';
import { setMedia } from './setup.ts';

describe('motion', () => {
	afterEach(() => {
		vi.restoreAllMocks();
		motion.choice = 'system';
	});

	it('is the device’s until the reader says otherwise, and that is remembered', async () => {
		render(MotionSwitch);
		const control = screen.getByRole('switch', { name: 'Motion' });
		expect(control).toHaveAttribute('aria-checked', 'true');
		setMedia('(prefers-reduced-motion: reduce)', true);
		await tick();
		expect(control).toHaveAttribute('aria-checked', 'false');
		await userEvent.click(control);
		expect(control).toHaveAttribute('aria-checked', 'true');
		expect(document.documentElement).toHaveAttribute('data-motion', 'full');
		expect(localStorage.getItem('contrail-motion')).toBe('full');
		await userEvent.click(control);
		expect(document.documentElement).toHaveAttribute('data-motion', 'reduce');
	});

	it('works where nothing can be stored', async () => {
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		});
		render(MotionSwitch, { label: 'Bewegung' });
		const control = screen.getByRole('switch', { name: 'Bewegung' });
		await userEvent.click(control);
		expect(control).toHaveAttribute('aria-checked', 'false');
	});

	describe('that was stored on another page', () => {
		beforeEach(() => {
			localStorage.setItem('contrail-motion', 'reduce');
			delete document.documentElement.dataset.motion;
			vi.resetModules();
		});
		afterEach(() => {
			localStorage.clear();
			delete document.documentElement.dataset.motion;
		});

		it('holds on a page with a section and no switch', async () => {
			render(Story);
			await tick();
			expect(document.documentElement).toHaveAttribute('data-motion', 'reduce');
		});

		it('holds for whoever asks for it, once the page is hydrated', async () => {
			const { motion } = await import('../../src/lib/scroll/index.ts');
			expect(motion.choice).toBe('system');
			await tick();
			expect(motion.choice).toBe('reduce');
			expect(motion.reduced).toBe(true);
		});

		it('holds for a counter', async () => {
			const { motionReduced } = await import('../../src/lib/theme/index.ts');
			expect(motionReduced()).toBe(true);
			localStorage.setItem('contrail-motion', 'full');
			setMedia('(prefers-reduced-motion: reduce)', true);
			expect(motionReduced()).toBe(false);
		});
	});
});
