export { default as FrameSvg } from './FrameSvg.svelte';
