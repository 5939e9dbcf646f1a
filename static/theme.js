// Runs before the first paint, so that a page in the reader's own colours never flashes in the other ones.
try {
	const choice = localStorage.getItem('contrail-theme');
	if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
	// No storage: the system's colours.
}
