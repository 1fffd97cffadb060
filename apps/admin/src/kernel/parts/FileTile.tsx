import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import DownloadIcon from '@mui/icons-material/Download';
import RemoveIcon from '@mui/icons-material/Close';
import { Box, ButtonBase, Dialog, DialogActions, Button, IconButton, Link } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { fileAddress } from '../http.js';

/** What a tile needs to know of a file. */
export interface ShownFile {
  id: string;
  name: string;
  mediaType: string;
  capturedOn: string | null;
  /** Where its bytes are, unless they are a project's. */
  contentPath?: string;
}

interface Props {
  file: ShownFile;
  /** Takes it off the list it stands in. */
  onRemove?: () => void;
  isLarge?: boolean;
  children?: ReactNode;
}

/** A file: a photo small with the day it was taken, pressed to see it large; anything else to download. */
export const FileTile = ({ file, onRemove, isLarge = false, children }: Props) => {
  const translate = useTranslate();
  const isPhoto = isShownInline(file);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: isLarge ? 'wrap' : undefined,
        gap: 1,
        alignItems: 'center',
        minWidth: 0,
        maxWidth: '100%',
      }}
    >
      {isPhoto ? (
        <Photo file={file} height={isLarge ? 220 : 72} />
      ) : (
        <DescriptionIcon sx={{ color: 'text.secondary' }} />
      )}
      <Box sx={{ minWidth: 0, fontSize: 13 }}>
        <Link
          href={contentOf(file)}
          download={file.name}
          sx={{ overflowWrap: 'anywhere' }}
          underline="hover"
        >
          {file.name}
        </Link>
        {file.mediaType.startsWith('image/') && (
          <Box sx={{ color: file.capturedOn ? 'text.primary' : 'text.secondary', fontSize: 12 }}>
            {file.capturedOn
              ? translate('file_tile.captured', { on: file.capturedOn })
              : translate('file_tile.no_capture')}
          </Box>
        )}
        {children}
      </Box>
      {onRemove && (
        <IconButton
          size="small"
          onClick={onRemove}
          aria-label={translate('file_tile.take_off', { name: file.name })}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
};

/** Some files, as many side by side as fit. */
export const FileTiles = ({
  files,
  isLarge,
}: {
  files: readonly ShownFile[];
  isLarge?: boolean;
}) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
    {files.map((file) => (
      <FileTile key={file.id} file={file} isLarge={isLarge} />
    ))}
  </Box>
);

const contentOf = ({ id, contentPath }: ShownFile): string =>
  fileAddress(contentPath ?? `/files/${id}/content`);

// No browser but Safari draws HEIC.
const isShownInline = ({ mediaType }: ShownFile): boolean =>
  mediaType.startsWith('image/') && mediaType !== 'image/heic';

const Photo = ({ file, height }: { file: ShownFile; height: number }) => {
  const translate = useTranslate();
  const [isLarge, setLarge] = useState(false);
  const address = `${contentOf(file)}?inline=1`;
  return (
    <>
      <ButtonBase
        onClick={() => setLarge(true)}
        aria-label={translate('file_tile.enlarge', { name: file.name })}
        sx={{
          borderRadius: 1,
          overflow: 'hidden',
          flexShrink: 0,
          border: 1,
          borderColor: 'divider',
        }}
      >
        <Box
          component="img"
          src={address}
          alt={file.name}
          loading="lazy"
          sx={{
            width: height === 72 ? 72 : undefined,
            maxWidth: '100%',
            height,
            objectFit: 'cover',
            display: 'block',
          }}
        />
      </ButtonBase>
      {isLarge && (
        <Dialog open onClose={() => setLarge(false)} maxWidth="lg">
          <Box
            component="img"
            src={address}
            alt={file.name}
            sx={{ maxWidth: '100%', maxHeight: '75vh', objectFit: 'contain' }}
          />
          <DialogActions>
            <Button component="a" href={contentOf(file)} startIcon={<DownloadIcon />}>
              {translate('file_tile.download')}
            </Button>
            <Button onClick={() => setLarge(false)}>{translate('common.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
};
