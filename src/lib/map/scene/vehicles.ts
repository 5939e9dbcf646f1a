/** The vehicles that a `Line` knows, each seen from above. */
export type Vehicle = 'aircraft' | 'ship' | 'truck' | 'train' | 'car' | 'person' | 'drone';

/** Path data, nose up, in a box of 32 × 32 around (0, 0). Drawn for this library. */
const SHAPES: Record<string, string> = {
	ship: 'M0-15.5Q5-10 5-3V11Q5 14 0 14Q-5 14-5 11V-3Q-5-10 0-15.5ZM-3 4V9H3V4Z',
	truck: 'M-3.5-14.5H3.5Q4.5-14.5 4.5-12.5V-8.5H-4.5V-12.5Q-4.5-14.5-3.5-14.5ZM-5-7.5H5V14.5H-5Z',
	train: 'M0-16Q4-15 4-10V-5.5H-4V-10Q-4-15 0-16ZM-4-4.5H4V5H-4ZM-4 6H4V15.5H-4Z',
	car: 'M-3-11.5Q0-12.5 3-11.5Q5.5-10 5.5-6V8.5Q5.5 11.5 2.5 11.5H-2.5Q-5.5 11.5-5.5 8.5V-6Q-5.5-10-3-11.5ZM-3.5-4.5L-3-.5H3L3.5-4.5Q0-6-3.5-4.5Z',
	person: 'M-10 1.5Q-10-3 0-3Q10-3 10 1.5Q10 5 0 5Q-10 5-10 1.5ZM0-6.5A5 5 0 0 1 0 3.5A5 5 0 0 1 0-6.5Z',
	drone:
		'M-9-7L-7-9L9 7L7 9ZM7-9L9-7L-7 9L-9 7ZM-8-13A5 5 0 0 1-8-3A5 5 0 0 1-8-13ZM8-13A5 5 0 0 1 8-3A5 5 0 0 1 8-13ZM-8 3A5 5 0 0 1-8 13A5 5 0 0 1-8 3ZM8 3A5 5 0 0 1 8 13A5 5 0 0 1 8 3ZM-3-4.5H3V4.5H-3Z'
};

/** The silhouette of a vehicle as path data; what is no name of one is path data already. */
export const vehicleShape = (vehicle: string): string => SHAPES[vehicle] ?? vehicle;
