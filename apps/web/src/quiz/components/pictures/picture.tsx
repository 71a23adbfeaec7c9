import type { Picture as StoredPicture } from '@math-app/contracts/quiz';
import classes from './picture.module.css';

const limits = { width: 480, height: 420 };

interface PictureProps {
  picture: StoredPicture;
  /** A small square, for tables. */
  isThumbnail?: boolean;
}

/** A question's picture, never scaled up. Its space is reserved before it loads, so the page doesn't shift. */
export function Picture({ picture: { url, srcset, width, height, alt }, isThumbnail = false }: PictureProps) {
  const maxWidth = isThumbnail
    ? 44
    : Math.min(limits.width, width, Math.round((limits.height * width) / height));
  return (
    <img
      className={isThumbnail ? classes.thumbnail : classes.picture}
      style={{ maxWidth }}
      src={url}
      srcSet={srcset}
      sizes={`min(80vw, ${maxWidth}px)`}
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  );
}
