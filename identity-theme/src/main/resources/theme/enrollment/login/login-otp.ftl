<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
<#if section == "header">
${msg("codeTitle")}<#t>
<#elseif section == "form">
<form id="kc-otp-login-form" class="card" action="${url.loginAction}" method="post">
  <#if otpLogin.userOtpCredentials?size gt 1>
  <fieldset>
    <legend>${msg("codeDevice")}</legend>
    <#list otpLogin.userOtpCredentials as device>
    <label class="choice"><input type="radio" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>> <span>${device.userLabel}</span></label>
    </#list>
  </fieldset>
  </#if>
  <@layout.input name="otp" label=msg("codeLabel") complete="one-time-code" problem=messagesPerField.get("totp") hint=msg("codeHint") digits=true focus=true/>
  <button type="submit" name="login" id="kc-login">${msg("doLogIn")}</button>
</form>
</#if>
</@layout.registrationLayout>
