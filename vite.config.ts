import type { PluginOption, UserConfigFn } from 'vite';
import { ICONS_IN_USE } from './frontend/icons';
import { overrideVaadinConfig } from './vite.generated';

/** Leaves those pictures in Vaadin's module of icons that our pages show: the others would be a fifth of a page's weight. */
function onlyIconsInUse(): PluginOption {
  return {
    name: 'only-icons-in-use',
    apply: 'build',
    transform(code, id) {
      if (!id.split('?')[0].endsWith('/@vaadin/icons/vaadin-iconset.js')) return null;
      const icon = /<g id="vaadin:([^"]+)">.*?<\/g>\s*/gs;
      return { code: code.replace(icon, (whole, name: string) => (ICONS_IN_USE.includes(name) ? whole : '')), map: null };
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [onlyIconsInUse()] });

export default overrideVaadinConfig(customConfig);
