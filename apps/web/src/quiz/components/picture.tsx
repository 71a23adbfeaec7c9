import type { Image } from '@math-app/contracts/quiz';
import classes from './picture.module.css';

const [mostWidth, mostHeight] = [480, 420];

interface PictureProps {
  image: Image;
  /** A small square, as in a table. */
  isThumbnail?: boolean;
}

/** A picture of a question, never larger than it is. Its place is there before it has loaded, so that nothing moves. */
export function Picture({ image: { url, srcset, width, height, alt }, isThumbnail = false }: PictureProps) {
  const maxWidth = isThumbnail ? 44 : Math.min(mostWidth, width, Math.round((mostHeight * width) / height));
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
