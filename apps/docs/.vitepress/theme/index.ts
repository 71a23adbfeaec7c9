import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './colors.css';

/** VitePress's default theme with the app's font and colors, and a link back to the app. */
export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'nav-bar-content-after': () => h('a', { href: '/', target: '_self', class: 'to-app' }, 'To the app'),
    }),
};
