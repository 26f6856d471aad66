import { mount } from 'svelte';
import App from './App.svelte';
import './fonts.css';
import './app.css';
import { apply } from './store/prefs.svelte.ts';
import { firstLanguage } from './words/preferred.ts';
import { speak } from './words/words.svelte.ts';

apply();
const target = document.getElementById('app');
if (target) {
  await speak(firstLanguage(), false);
  mount(App, { target });
}
