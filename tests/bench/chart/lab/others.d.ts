// They are installed for the bench alone.
declare module 'd3-interpolate';
declare module 'd3-selection';
declare module 'd3-transition';
declare module 'layerchart';
declare module 'svelteplot';
