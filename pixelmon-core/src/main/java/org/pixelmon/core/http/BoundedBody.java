package org.pixelmon.core.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Collects the body of an answer up to a limit; a longer one is refused as soon as it is known to
 * be longer, and the rest of it is not read.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final long mostBytes;
  private final long announced;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Subscription subscription;

  private BoundedBody(long mostBytes, long announced) {
    this.mostBytes = mostBytes;
    this.announced = announced;
  }

  /** For bodies of so many bytes at most. */
  static BodyHandler<byte[]> ofAtMost(long mostBytes) {
    return info -> new BoundedBody(mostBytes, announced(info));
  }

  private static long announced(ResponseInfo info) {
    try {
      return info.headers().firstValueAsLong("Content-Length").orElse(0);
    } catch (NumberFormatException e) {
      return 0; // the HTTP client says what is wrong with it
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (announced > mostBytes) {
      refuse();
    } else {
      subscription.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      if ((long) bytes.size() + buffer.remaining() > mostBytes) {
        refuse();
        return;
      }
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.writeBytes(part);
    }
  }

  private void refuse() {
    subscription.cancel();
    body.completeExceptionally(UnusableAnswer.tooLarge(mostBytes));
  }

  @Override
  public void onError(Throwable problem) {
    body.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
