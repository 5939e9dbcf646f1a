import { mount } from 'svelte';
import '../../../../src/lib/theme/theme.css';
import Page from './Page.svelte';

mount(Page, { target: document.body });
