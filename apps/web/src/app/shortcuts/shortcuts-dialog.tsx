import { Kbd, Modal, Stack, Switch } from '@mantine/core';
import { wings } from '../wings.ts';
import type { Shortcut } from './shortcuts.ts';
import classes from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  shortcuts: Shortcut[];
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  onClose: () => void;
}

export default function ShortcutsDialog({ shortcuts, isOn, onSwitch, onClose }: ShortcutsDialogProps) {
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts">
      <Stack gap="lg">
        <ShortcutList title="Everywhere" shortcuts={shortcuts} />
        {wings
          .flatMap(({ pageShortcuts = [] }) => pageShortcuts)
          .map((group) => (
            <ShortcutList key={group.title} {...group} />
          ))}
        <Switch
          label="Enable single-key shortcuts"
          checked={isOn}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}

function ShortcutList({ title, shortcuts }: { title: string; shortcuts: Shortcut[] }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
