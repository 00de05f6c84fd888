import Box from '@cloudscape-design/components/box';
import Icon from '@cloudscape-design/components/icon';
import LiveRegion from '@cloudscape-design/components/live-region';
import { t } from '../words/t';

/** The sounds on the agent's line as text: the whisper, then everything else that is played. */
export function HeardText({ heard }: { heard: readonly string[] }) {
  return (
    <LiveRegion tagName="div">
      {heard.length > 0 && (
        <div className="heard">
          <Box variant="awsui-key-label">
            <Icon name="audio-full" /> {t('You hear')}
          </Box>
          {heard.map((prompt, index) => (
            <Box key={index} variant="p">
              “{prompt}”
            </Box>
          ))}
        </div>
      )}
    </LiveRegion>
  );
}
