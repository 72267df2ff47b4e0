package io.reelwright.store.asset;

import io.reelwright.config.BucketAddress;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Builds the messages of failed bucket requests. */
final class BucketFailureText {
    private static final Set<String> WRONG_REGION =
            Set.of("AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException");

    private static final int NOT_IMPLEMENTED = 501;

    private BucketFailureText() {}

    static BucketFailure of(BucketAddress address, String key, SdkException fault) {
        String where = address.url() + "/" + key;
        if (fault instanceof AwsServiceException answer) return answered(address, where, answer);
        if (String.valueOf(fault.getMessage()).contains("credentials"))
            return new BucketFailure(
                    where + ": no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
                    false,
                    fault);
        return new BucketFailure(where + server(address) + " does not answer (" + deepest(fault) + ")", true, fault);
    }

    private static BucketFailure answered(BucketAddress address, String where, AwsServiceException answer) {
        int status = answer.statusCode();
        String code = code(answer);
        String said = " (" + status + (code.isEmpty() ? "" : " " + code) + ")";
        if (code.equals("NoSuchBucket"))
            return mistake(
                    where + ": there is no bucket " + address.bucket() + server(address)
                            + "; create it, or name another with ASSET_URL",
                    answer);
        if (status == 301 || WRONG_REGION.contains(code))
            return mistake(
                    where + ": the bucket is not in the region " + address.region() + said
                            + "; name its region with ASSET_REGION",
                    answer);
        if (status == 401 || status == 403)
            return mistake(
                    where + ": access is refused" + said + "; check AWS_ACCESS_KEY_ID and"
                            + " AWS_SECRET_ACCESS_KEY, and that they may read, write, list and delete there",
                    answer);
        if (status == 404) return mistake(where + ": does not exist", answer);
        boolean passing = status >= 500 && status != NOT_IMPLEMENTED || status == 429 || status == 408;
        return new BucketFailure(where + server(address) + " cannot handle the request now" + said, passing, answer);
    }

    private static BucketFailure mistake(String message, AwsServiceException answer) {
        return new BucketFailure(message, false, answer);
    }

    private static String code(AwsServiceException answer) {
        if (answer.awsErrorDetails() == null || answer.awsErrorDetails().errorCode() == null) return "";
        return answer.awsErrorDetails().errorCode();
    }

    private static String server(BucketAddress address) {
        return address.endpoint() == null ? "" : " at " + address.endpoint();
    }

    private static String deepest(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
