import Box from '@cloudscape-design/components/box';
import Icon from '@cloudscape-design/components/icon';
import LiveRegion from '@cloudscape-design/components/live-region';

/** What the agent hears on the line, to be read: the whisper, then whatever else is played. */
export function HeardText({ heard }: { heard: string[] }) {
  return (
    <LiveRegion tagName="div">
      {heard.length > 0 && (
        <div className="heard">
          <Box variant="awsui-key-label">
            <Icon name="audio-full" /> You hear
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
