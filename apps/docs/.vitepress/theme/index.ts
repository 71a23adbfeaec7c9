import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './colours.css';

/** VitePress as it comes, in the type and the colours of the app, with a way back to it. */
export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'nav-bar-content-after': () => h('a', { href: '/', target: '_self', class: 'to-app' }, 'To the app'),
    }),
};
