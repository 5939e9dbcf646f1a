/**
 * Slows a page's processor down, and gives what it has spent so far, in ms: time of the processor, not of the clock, which holds
 * while others wait for the same processor.
 *
 * @param {import('playwright-core').CDPSession} devtools
 * @param {number} rate how many times slower
 * @returns {Promise<() => Promise<{ script: number, task: number }>>}
 */
export async function slowProcessor(devtools, rate) {
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	await devtools.send('Emulation.setCPUThrottlingRate', { rate });
	return async () => {
		const { metrics } = await devtools.send('Performance.getMetrics');
		/** @param {string} name */
		const of = (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
		return { script: of('ScriptDuration'), task: of('TaskDuration') };
	};
}
