package org.pixelmon.core.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.pixelmon.core.retry.RetryPolicy;

/**
 * How web services are reached, and how much is taken from them.
 *
 * @param connectTimeout time limit for a connection
 * @param answerTimeout time limit for one try, from the request to the last byte of the answer
 * @param totalTime time limit for all tries of a request, its redirects and pauses
 * @param mostBytes the largest answer taken, unpacked
 * @param retry how often a request is sent when no answer comes, or one that says to come again
 * @param caFile PEM file with certificates to trust beside the JDK's
 * @param caSetting what messages call the setting that names this file
 * @param proxies the way out of a closed network
 */
public record WebSettings(
    Duration connectTimeout,
    Duration answerTimeout,
    Duration totalTime,
    long mostBytes,
    RetryPolicy retry,
    Optional<Path> caFile,
    String caSetting,
    Proxies proxies) {}
