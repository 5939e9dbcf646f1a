/** Eyes that see colours otherwise, with what their colours are made of (Machado, Oliveira and Fernandes, 2009). */
export const EYES = {
	protanopia: {
		label: 'Without red',
		matrix: '0.152 1.053 -0.205 0 0  0.115 0.786 0.099 0 0  -0.004 -0.048 1.052 0 0  0 0 0 1 0'
	},
	deuteranopia: {
		label: 'Without green',
		matrix: '0.367 0.861 -0.228 0 0  0.280 0.673 0.047 0 0  -0.012 0.043 0.969 0 0  0 0 0 1 0'
	},
	tritanopia: {
		label: 'Without blue',
		matrix: '1.256 -0.077 -0.179 0 0  -0.078 0.931 0.148 0 0  0.005 0.691 0.304 0 0  0 0 0 1 0'
	},
	achromatopsia: {
		label: 'Without colours',
		matrix: '0.213 0.715 0.072 0 0  0.213 0.715 0.072 0 0  0.213 0.715 0.072 0 0  0 0 0 1 0'
	}
} as const;

export type Eye = keyof typeof EYES;

/** The id of the filter by which a page is seen so. */
export const filterId = (eye: Eye): string => `contrail-studio-${eye}`;
