import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { motion, MotionSwitch } from '../../src/lib/scroll/index.ts';
import { setMedia } from './setup.ts';

describe('motion', () => {
	afterEach(() => {
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
});
