export { default as Scrolly } from './Scrolly.svelte';
export { default as Step } from './Step.svelte';
export { default as Progress } from './parts/Progress.svelte';
export { default as StepNav } from './parts/StepNav.svelte';
export { default as MotionSwitch } from './parts/MotionSwitch.svelte';
export { default as ScrollDebug } from './parts/ScrollDebug.svelte';
export { useScrolly } from './context.ts';
export { follow } from './address.ts';
export { motion, type MotionChoice } from './motion.svelte.ts';
export type {
	BackgroundState,
	ChangeEvent,
	Direction,
	MotionSwitchProps,
	ProgressEvent,
	ProgressProps,
	ScrollyContext,
	ScrollyLayout,
	ScrollyProps,
	ScrollyStep,
	StepEvent,
	StepNavProps,
	StepPosition,
	StepProps,
	StepTarget,
	StepView,
	Threshold
} from './types.ts';
