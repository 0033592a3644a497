import { useId } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp } from '../../store/hooks.ts';
import { AssistRows } from './assist-rows.tsx';
import { SettingRow as Row } from './setting-row.tsx';
import styles from './settings-dialog.module.css';

type OnOff = 'on' | 'off';
const onOff = (is: boolean): OnOff => (is ? 'on' : 'off');

/** Everything the player may set; each choice acts at once and is kept. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const say = useWords();
  const settings = useApp((state) => state.settings);
  const change = useApp((state) => state.changeSettings);
  const volumeId = useId();
  const hasFinished = Object.keys(settings.plays).length > 0;
  return (
    <Dialog title={say('settings.title')} closeText={say('common.close')} onClose={onClose}>
      <Row name={say('settings.language')}>
        <Segmented
          label={say('settings.language')}
          value={settings.language}
          options={[
            { value: 'en', text: say('languages.en') },
            { value: 'it', text: say('languages.it') },
          ]}
          onChange={(language) => change({ language })}
        />
      </Row>
      <Row name={say('settings.theme')}>
        <Segmented
          label={say('settings.theme')}
          value={settings.theme}
          options={(['system', 'dark', 'light', 'hc'] as const).map((value) => ({
            value,
            text: say(`settings.themes.${value}`),
          }))}
          onChange={(theme) => change({ theme })}
        />
      </Row>
      <Row name={say('settings.text_size')}>
        <Segmented
          label={say('settings.text_size')}
          value={settings.textSize}
          options={(['normal', 'large', 'larger'] as const).map((value) => ({
            value,
            text: say(`settings.text_sizes.${value}`),
          }))}
          onChange={(textSize) => change({ textSize })}
        />
      </Row>
      <Row name={say('settings.motion')}>
        <Segmented
          label={say('settings.motion')}
          value={settings.motion}
          options={(['system', 'full', 'reduced'] as const).map((value) => ({
            value,
            text: say(`settings.motions.${value}`),
          }))}
          onChange={(motion) => change({ motion })}
        />
      </Row>
      <Row name={say('settings.sound')}>
        <Segmented
          label={say('settings.sound')}
          value={onOff(settings.sound)}
          options={(['on', 'off'] as const).map((value) => ({ value, text: say(`settings.sounds.${value}`) }))}
          onChange={(value) => change({ sound: value === 'on' })}
        />
        <label className={styles.volume} htmlFor={volumeId}>
          {say('settings.volume')}
          <input
            id={volumeId}
            type="range"
            min="0"
            max="100"
            step="5"
            value={Math.round(settings.volume * 100)}
            onChange={(event) => change({ volume: Number(event.target.value) / 100 })}
          />
        </label>
      </Row>
      <Row name={say('settings.single_keys')} note={say('settings.single_keys_says')}>
        <Segmented
          label={say('settings.single_keys')}
          value={onOff(settings.singleKeys)}
          options={(['on', 'off'] as const).map((value) => ({ value, text: say(`settings.on_off.${value}`) }))}
          onChange={(value) => change({ singleKeys: value === 'on' })}
        />
      </Row>
      <AssistRows />
      {hasFinished ? (
        <Row name={say('settings.craft')} note={`${say('craft.says')} ${say('craft.from_next')}`}>
          <Segmented
            label={say('craft.title')}
            value={settings.craft}
            options={(['', 'aero', 'composites', 'data', 'race_operations'] as const).map((value) => ({
              value,
              text: say(value === '' ? 'craft.none' : `craft.${value}`),
            }))}
            onChange={(craft) => change({ craft })}
          />
        </Row>
      ) : null}
      <p className={styles.kept}>{say('settings.kept')}</p>
    </Dialog>
  );
}
