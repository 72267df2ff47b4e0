package io.reelwright.provider.video.dashscope;

import io.reelwright.provider.condition.UploadRefused;
import io.reelwright.provider.condition.UploadService;
import java.nio.file.Path;

/** DashScope takes addresses of files that lie elsewhere, and has no documented storage for them: models that need a file cannot be used. */
public final class DashScopeUploads implements UploadService {
    @Override
    public String upload(Path file, String name, String type) throws UploadRefused {
        throw new UploadRefused(
                "DashScope has no storage for files; remove the model's conditions from the list of models", false);
    }
}
