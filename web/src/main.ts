import { mount } from 'svelte';

import App from './App.svelte';
import { readDocument } from './lib/document';
import './styles/base.css';
import './styles/print.css';

const target = document.getElementById('treve-root');
if (target) {
  target.replaceChildren();
  mount(App, { target, props: { page: readDocument(document) } });
}
