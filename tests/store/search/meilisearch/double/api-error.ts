/** An error as Meilisearch answers it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get body() {
    return {
      message: this.message,
      code: this.code,
      type: typeOf(this),
      link: `https://docs.meilisearch.com/errors#${this.code}`,
    };
  }
}

/** An error of a body or parameter that is not as the reference has it. */
export function badRequest(message: string, code = 'bad_request'): ApiError {
  return new ApiError(400, code, message);
}

function typeOf({ status, code }: ApiError): string {
  if (status === 401 || status === 403) return 'auth';
  return code === 'no_space_left_on_device' ? 'system' : 'invalid_request';
}
